package dev.downhill.server.web;

import dev.downhill.shared.parameter.Problem;
import java.util.List;
import java.util.Map;

/** Why a request is not answered as it wished: thrown by handlers, told to the client by {@link Refusals}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private Refusal(int status, List<Problem> problems, Map<String, String> headers) {
        super(problems.toString(), null, false, false);
        this.status = status;
        this.problems = problems;
        this.headers = headers;
    }

    /** @param sentence for the person who asked */
    static Refusal because(int status, String sentence) {
        return with(status, sentence, Map.of());
    }

    static Refusal with(int status, String sentence, Map<String, String> headers) {
        return new Refusal(status, List.of(new Problem("", sentence)), headers);
    }

    static Refusal of(int status, List<Problem> problems) {
        return new Refusal(status, problems, Map.of());
    }

    static Refusal notFound() {
        return because(404, "There is nothing at this address.");
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, String> headers() {
        return headers;
    }
}

package dev.downhill.server.command;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.Deposit;
import dev.downhill.server.store.DepositJson;
import dev.downhill.server.store.Deposits;
import dev.downhill.server.store.PresetStore;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import FILE}, {@code import -}: what {@code export} wrote, beside what is there. Doing it twice is doing it once. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring in what export wrote, beside what is there; twice is the same as once.")
final class Import extends StoreCommand {
    /** Few enough that those who save meanwhile hardly wait. */
    private static final int AT_ONCE = 100;

    @Parameters(paramLabel = "FILE", description = "The lines; - for standard input.")
    private String file = "";

    private final List<Deposit> held = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int brought;
    private int wrong;

    Import(Console console) {
        super(console);
    }

    @Override
    int call(DatabaseUrl url) throws IOException {
        try (InputStream in = file.equals("-") ? console.in() : new FileInputStream(file);
                PresetStore store = PresetStore.open(url)) {
            bring(new Lines(in, DepositJson.LONGEST_LINE), store.deposits());
        }
        say("Brought in " + brought + " of " + (brought + wrong) + " lines.");
        return wrong == 0 ? 0 : 1;
    }

    private void bring(Lines lines, Deposits deposits) throws IOException {
        for (Decoded<String> line = lines.next(); line != null; line = lines.next()) {
            Decoded<Deposit> deposit = line.map(DepositJson::read, Decoded::wrong);
            if (deposit.isRight()) {
                held.add(deposit.value());
                numbers.add(lines.number());
            } else {
                complain(lines.number(), deposit.problems());
            }
            if (held.size() == AT_ONCE) add(deposits);
        }
        add(deposits);
    }

    private void add(Deposits deposits) {
        List<@Nullable String> answers = deposits.add(held);
        for (int i = 0; i < answers.size(); i++) {
            String answer = answers.get(i);
            if (answer == null) brought++;
            else complain(numbers.get(i), List.of(new Problem("id", answer)));
        }
        held.clear();
        numbers.clear();
    }

    private void complain(int line, List<Problem> problems) {
        wrong++;
        for (Problem problem : problems) say("Line " + line + ": " + problem);
    }
}

package dev.downhill.server.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Gives up a request whose body has not come after so many seconds, however busily it trickles. Jetty's MinimumDataRateHandler
 * would be for this, but as of 12.1.12 it counts the bytes of all clients together; and behind an EagerContentHandler a client
 * that falls silent is not given up by the idle timeout either.
 */
final class BodyDeadline extends Handler.Wrapper {
    private final int seconds;

    BodyDeadline(int seconds, Handler handler) {
        super(handler);
        this.seconds = seconds;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() != 0) {
            // whoever reads the body then meets the failure, and answers
            Scheduler.Task late = request.getComponents()
                    .getScheduler()
                    .schedule(() -> request.fail(new TimeoutException("the body is late")), seconds, TimeUnit.SECONDS);
            Request.addCompletionListener(request, failure -> late.cancel());
        }
        return super.handle(request, response, callback);
    }
}

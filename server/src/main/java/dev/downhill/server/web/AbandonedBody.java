package dev.downhill.server.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Ends a request whose connection was lost before all of its body had come. Left to itself, Jetty 12.1.12 behind an
 * EagerContentHandler would never be done with it: memory that is never freed, and a server that stops late.
 */
final class AbandonedBody extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, new Callback.Nested(callback) {
            @Override
            public void failed(Throwable failure) {
                if (response.isCommitted() && !(failure instanceof EofException)) {
                    // whoever reads it must see that it broke off
                    super.failed(failure);
                } else {
                    if (!response.isCommitted()) response.setStatus(HttpStatus.BAD_REQUEST_400);
                    response.write(true, BufferUtil.EMPTY_BUFFER, getCallback());
                }
            }
        });
    }
}

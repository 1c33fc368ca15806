package dev.downhill.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way to a database, which can be cut and joined again: nobody listens at its end then, as when the machine is off. */
public final class RelayedDatabase implements AutoCloseable {
    private final DatabaseUrl behind;
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;

    public RelayedDatabase(DatabaseUrl behind) {
        this.behind = behind;
        target = Integer.parseInt(behind.jdbc().replaceAll(".*localhost:(\\d+)/.*", "$1"));
        port = listen(0);
    }

    public DatabaseUrl url() {
        return new DatabaseUrl(behind.jdbc().replace("localhost:" + target, "127.0.0.1:" + port), null);
    }

    private int listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            listening = socket;
            daemon(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket near = socket.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                daemon(() -> pass(near, far));
                daemon(() -> pass(far, near));
            }
        } catch (IOException e) {
            // it was cut
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // it was cut
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    public void cut() {
        try {
            if (listening != null) listening.close();
            for (Socket socket : open) socket.close();
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void join() {
        listen(port);
    }

    @Override
    public void close() {
        cut();
    }
}

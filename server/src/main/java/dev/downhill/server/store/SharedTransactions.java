package dev.downhill.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writing where only one may write at a time: a thread of its own does all the work that waits in one transaction. What takes
 * long is not the writing but the disk's word that it is there, and one word is enough for many. Nobody is told that anything
 * is done before that word has come.
 */
final class SharedTransactions implements AutoCloseable {
    private static final int MOST_TOGETHER = 64;

    /** Does work in a transaction: all of it or nothing. */
    @FunctionalInterface
    interface Transaction {
        void make(Database.Work<?> work) throws SQLException;
    }

    private final LinkedBlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Transaction transaction;
    private final int patienceMillis;
    private final Thread writer = new Thread(this::write, "writer");

    /** Work, and what comes of it. */
    private static final class Waiting<T> {
        private final Database.Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private T result;

        @SuppressWarnings("NullAway") // the result is there when the work is done
        Waiting(Database.Work<T> work) {
            this.work = work;
        }

        void on(Connection connection) throws SQLException {
            result = work.on(connection);
        }

        void isDone() {
            answer.complete(result);
        }
    }

    /** @param patienceMillis how long work waits for its turn */
    SharedTransactions(Transaction transaction, int patienceMillis) {
        this.transaction = transaction;
        this.patienceMillis = patienceMillis;
        writer.setDaemon(true);
        writer.start();
    }

    /** Does work, together with what else waits. */
    <T> T write(Database.Work<T> work) throws SQLException {
        Waiting<T> waiting = new Waiting<>(work);
        queue.add(waiting);
        try {
            try {
                return waiting.answer.get(patienceMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (queue.remove(waiting)) throw new SQLTimeoutException("too many others write");
                // it is being done: whoever gave up now would not know what became of it
                return waiting.answer.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while writing", e);
        }
    }

    private void write() {
        try {
            while (true) {
                List<Waiting<?>> together = new ArrayList<>();
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                if (!isDone(together)) for (Waiting<?> each : together) isDone(List.of(each));
            }
        } catch (InterruptedException e) {
            // closed, which waits until nobody writes any more
        }
    }

    /** Does it all or nothing, and says so; false, and nothing is said, if one of several spoiled it for all. */
    private boolean isDone(List<Waiting<?>> together) {
        try {
            transaction.make(connection -> {
                for (Waiting<?> each : together) each.on(connection);
                return true;
            });
        } catch (SQLException e) {
            // a disk that is full, a file that is locked: alone it would be no better
            for (Waiting<?> each : together) each.answer.completeExceptionally(e);
            return true;
        } catch (RuntimeException e) {
            if (together.size() > 1) return false;
            together.get(0).answer.completeExceptionally(e);
            return true;
        }
        for (Waiting<?> each : together) each.isDone();
        return true;
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

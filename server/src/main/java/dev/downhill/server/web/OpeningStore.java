package dev.downhill.server.web;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.PresetStore;
import dev.downhill.server.store.StoreException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The store while a thread of its own opens it, so that the rest of the start need not wait. Whoever asks for it waits. */
final class OpeningStore implements Supplier<PresetStore>, AutoCloseable {
    private final FutureTask<PresetStore> opening;

    OpeningStore(DatabaseUrl url) {
        opening = new FutureTask<>(() -> PresetStore.open(url));
        new Thread(opening, "open").start();
    }

    /** @throws StoreException when it could not be opened */
    @Override
    public PresetStore get() {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the database was open", e);
        }
    }

    /** Closes the store; one that could not be opened needs no closing. */
    @Override
    public void close() {
        PresetStore store;
        try {
            store = get();
        } catch (RuntimeException e) {
            return;
        }
        store.close();
    }
}

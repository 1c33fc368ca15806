package dev.downhill.server.web;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may compute next: work that has been light so far before work that turned out heavy, and otherwise who came first. Work is
 * done in slices, so that whoever comes with little to do waits for a slice of somebody else's, never for all of it.
 */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(Comparator.comparing(Turn::isHeavy).thenComparingLong(turn -> turn.number));
    private final int mostWaiting;
    private int free;
    private long came;

    /**
     * @param atOnce how many may compute at a time
     * @param mostWaiting how many may wait for it: each keeps a thread
     */
    Turns(int atOnce, int mostWaiting) {
        free = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** The place of one piece of work among all. */
    final class Turn {
        private final long number;
        private final Condition mine = lock.newCondition();
        private boolean heavy;
        private boolean given;

        private Turn(long number) {
            this.number = number;
        }

        private boolean isHeavy() {
            return heavy;
        }

        /** From the next slice on it goes behind all that is light. */
        void becomeHeavy() {
            heavy = true;
        }

        /**
         * Waits until it may compute a slice.
         *
         * @param nanos how long at most
         * @return how long it still may wait for others after this; negative if that was too long, or too many wait
         */
        long await(long nanos) throws InterruptedException {
            lock.lock();
            try {
                if (waiting.size() >= mostWaiting) return -1;
                given = false;
                waiting.add(this);
                giveNext();
                long left = nanos;
                while (!given && left > 0) left = mine.awaitNanos(left);
                if (given) return Math.max(0, left);
                waiting.remove(this);
                return -1;
            } catch (InterruptedException e) {
                if (!waiting.remove(this)) end();
                throw e;
            } finally {
                lock.unlock();
            }
        }

        /** Says that a slice is done. */
        void end() {
            lock.lock();
            try {
                free++;
                giveNext();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A place behind everybody who has one. */
    Turn take() {
        lock.lock();
        try {
            return new Turn(came++);
        } finally {
            lock.unlock();
        }
    }

    private void giveNext() {
        while (free > 0 && !waiting.isEmpty()) {
            Turn next = waiting.remove();
            next.given = true;
            free--;
            next.mine.signal();
        }
    }
}

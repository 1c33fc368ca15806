package dev.downhill.server.store;

import java.security.SecureRandom;

/** What one saver needs to let go of a preset: 160 random bits, of which the store keeps only the hash. */
final class DeleteToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    private DeleteToken() {}

    /** A new one: 32 letters. */
    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /** What is stored of it. A fast hash is enough for a token that nobody can guess. */
    static String hash(String token) {
        return Digest.of(token);
    }
}

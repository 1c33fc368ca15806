package dev.downhill.server;

import dev.downhill.server.command.Console;
import dev.downhill.server.command.Downhill;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // pictures are painted, windows never opened
        System.setProperty("java.awt.headless", "true");
        // System.out would keep it to itself when nobody reads any more
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Downhill.execute(new Console(System.in, out, err, System.getenv()), arguments));
    }
}

package dev.downhill.server.endurance;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP connection that is used again and again, with so little work that it can be one of a hundred. */
final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** What came back. */
    record Answer(int status, String body) {
        /** The text at a key of an answer in JSON. */
        String text(String key) {
            int start = body.indexOf("\"" + key + "\":\"") + key.length() + 4;
            return body.substring(start, body.indexOf('"', start));
        }
    }

    KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    Answer get(String path) throws IOException {
        return send("GET", path, new byte[0], "");
    }

    Answer save(String json) throws IOException {
        return send(
                "POST", "/api/presets", json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json\r\n");
    }

    Answer delete(String id, String token) throws IOException {
        return send("DELETE", "/api/presets/" + id, new byte[0], "Authorization: Bearer " + token + "\r\n");
    }

    /** @param headers each with its end of line */
    Answer send(String method, String path, byte[] body, String headers) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: "
                + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        out.write(whole);
        out.flush();
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line())
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
        byte[] answer = in.readNBytes(length);
        if (answer.length < length) throw new EOFException();
        return new Answer(status, new String(answer, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new EOFException();
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more anyway
        }
    }
}

package dev.allowance.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sends request lines exactly as given, which no HTTP client library does, over one connection that is kept open. */
public final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}.*");

    private final int port;
    private Socket socket;
    private InputStream in;

    public RawClient(int port) {
        this.port = port;
    }

    /**
     * Sends a request without a body and reads the answer.
     *
     * @param target the request target as it is to stand on the wire
     * @param headers further header lines, without line ends
     */
    public Reply send(String method, String target, List<String> headers) throws IOException {
        try {
            return exchange(method, target, headers);
        } catch (IOException e) {
            // a server may have closed an idle connection, or counted a body wrongly: once more on a new one
            close();
            return exchange(method, target, headers);
        }
    }

    private Reply exchange(String method, String target, List<String> headers) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (!method.equals("GET") && !method.equals("HEAD")) {
            request.append("Content-Length: 0\r\n");
        }
        request.append("\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return read(method);
    }

    private Reply read(String method) throws IOException {
        String statusLine = line();
        if (!STATUS_LINE.matcher(statusLine).matches()) {
            throw new IOException("no status line, but the rest of the answer before: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        Reply reply = new Reply(status, headers);
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304 || status < 200;
        if (!bodiless && !skipBody(reply)) {
            close();
        }
        if (reply.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return reply;
    }

    /** Returns false where only the connection's end tells the body's end. */
    private boolean skipBody(Reply reply) throws IOException {
        if (reply.header("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size);
                line();
            }
            while (!line().isEmpty()) {
                // trailers
            }
            return true;
        }
        if (reply.header("Content-Length").isPresent()) {
            in.skipNBytes(Long.parseLong(reply.header("Content-Length").orElseThrow()));
            return true;
        }
        return false;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

package dev.allowance.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * What one compiler run did.
 *
 * @param out what the compiler or a processor printed besides diagnostics
 */
record Compilation(TestCompiler.Kind kind, boolean success, List<Message> messages, String out, Path output) {

    /**
     * A diagnostic of either compiler.
     *
     * @param marked the source text from start to end; empty without a position
     * @param line 1-based; 0 without a position
     */
    record Message(Diagnostic.Kind kind, String file, long line, String marked, String text) {

        static List<Message> of(DiagnosticCollector<JavaFileObject> collector) {
            return collector.getDiagnostics().stream().map(Message::of).toList();
        }

        private static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String text = diagnostic.getMessage(Locale.ROOT);
            if (source == null || diagnostic.getStartPosition() < 0) {
                return new Message(diagnostic.getKind(), "", 0, "", text);
            }
            Path file = Path.of(source.toUri());
            return new Message(
                    diagnostic.getKind(),
                    file.getFileName().toString(),
                    diagnostic.getLineNumber(),
                    marked(file, (int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition()),
                    text);
        }

        /** ecj's wrapper for files cannot read them, so this does. */
        private static String marked(Path file, int start, int end) {
            try {
                String source = Files.readString(file, StandardCharsets.UTF_8);
                return source.substring(start, Math.min(source.length(), Math.max(start, end)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return kind + " " + file + ":" + line + " «" + marked + "» " + text;
        }
    }

    List<Message> ofKind(Diagnostic.Kind wanted) {
        return messages.stream().filter(message -> message.kind() == wanted).toList();
    }

    List<Message> errors() {
        return ofKind(Diagnostic.Kind.ERROR);
    }

    /** Warnings of either kind. */
    List<Message> warnings() {
        return messages.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.WARNING
                        || message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .toList();
    }

    /** The text of a file in the output; empty where there is none. */
    Optional<String> file(String path) {
        Path file = output.resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

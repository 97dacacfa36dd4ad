package dev.allowance.languageserver;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.languageserver.CachedModule.CachedFile;
import dev.allowance.languageserver.CachedModule.CachedFinding;
import dev.allowance.languageserver.CachedModule.CachedRelated;
import dev.allowance.languageserver.CachedModule.CachedRoute;
import dev.allowance.source.Span;
import dev.allowance.spi.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * The bytes of what is kept of a folder: made to be read at once when an editor starts, before the virtual machine is warm. Each
 * text is written where it comes first and a number wherever it comes again; a sum of all bytes stands at the end.
 */
final class CacheFormat {

    private static final int NOTHING = -1;

    private CacheFormat() {}

    static byte[] write(IndexCache.Entry entry) {
        return new Writer().entry(entry);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where it was something else
     */
    static IndexCache.Entry read(byte[] bytes) throws IOException {
        int end = bytes.length - Long.BYTES;
        if (end < 0 || ByteBuffer.wrap(bytes, end, Long.BYTES).getLong() != sum(bytes, end)) {
            throw new IOException("these bytes were not written here");
        }
        try {
            return new Reader(ByteBuffer.wrap(bytes, 0, end)).entry();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("an older version wrote this", e);
        }
    }

    private static long sum(byte[] bytes, int end) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<String, Integer> texts = new HashMap<>();

        byte[] entry(IndexCache.Entry entry) {
            text(entry.version());
            text(entry.folder());
            all(entry.modules(), this::module);
            number(sum(bytes.toByteArray(), bytes.size()));
            return bytes.toByteArray();
        }

        private void module(CachedModule module) {
            text(module.name());
            text(module.folder());
            all(module.sources(), this::text);
            text(module.encoding());
            all(module.known(), this::constant);
            all(module.assumed(), this::constant);
            all(module.matching(), this::constant);
            all(module.files(), this::file);
        }

        private void file(CachedFile file) {
            text(file.path());
            number(file.modified());
            number(file.size());
            all(file.routes(), route -> {
                text(route.notation());
                span(route.handler());
                span(route.path());
                span(route.method());
            });
            all(file.findings(), finding -> {
                text(finding.rule());
                constant(finding.severity());
                text(finding.route());
                text(finding.problem());
                text(finding.cure());
                span(finding.span());
                all(finding.related(), related -> {
                    text(related.route());
                    text(related.note());
                });
            });
        }

        private <T> void all(Collection<T> values, Consumer<T> one) {
            number(values.size());
            values.forEach(one);
        }

        private void constant(Enum<?> constant) {
            text(constant.name());
        }

        /** @param span may be null */
        private void span(Span span) {
            if (span == null) {
                number(NOTHING);
                return;
            }
            text(span.file());
            number(span.line());
            number(span.column());
            number(span.endLine());
            number(span.endColumn());
        }

        private void text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size());
            number(known == null ? texts.size() - 1 : known);
            if (known == null) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                number(encoded.length);
                bytes.writeBytes(encoded);
            }
        }

        private void number(int number) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }

        private void number(long number) {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        }
    }

    private static final class Reader {
        private final ByteBuffer in;
        private final List<String> texts = new ArrayList<>();

        Reader(ByteBuffer in) {
            this.in = in;
        }

        IndexCache.Entry entry() {
            return new IndexCache.Entry(text(), text(), all(this::module));
        }

        private CachedModule module() {
            return new CachedModule(
                    text(),
                    text(),
                    all(this::text),
                    text(),
                    all(() -> Runtime.valueOf(text())),
                    all(() -> Runtime.valueOf(text())),
                    matching(all(() -> Matching.valueOf(text()))),
                    all(this::file));
        }

        private static EnumSet<Matching> matching(List<Matching> all) {
            EnumSet<Matching> matching = EnumSet.noneOf(Matching.class);
            matching.addAll(all);
            return matching;
        }

        private CachedFile file() {
            return new CachedFile(
                    text(),
                    in.getLong(),
                    in.getLong(),
                    all(() -> new CachedRoute(text(), span(), span(), span())),
                    all(() -> new CachedFinding(
                            text(),
                            Severity.valueOf(text()),
                            text(),
                            text(),
                            text(),
                            span(),
                            all(() -> new CachedRelated(text(), text())))));
        }

        private <T> List<T> all(Supplier<T> one) {
            int size = in.getInt();
            List<T> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(one.get());
            }
            return values;
        }

        private Span span() {
            int file = in.getInt();
            return file == NOTHING ? null : new Span(text(file), in.getInt(), in.getInt(), in.getInt(), in.getInt());
        }

        private String text() {
            return text(in.getInt());
        }

        private String text(int number) {
            if (number == texts.size()) {
                byte[] encoded = new byte[in.getInt()];
                in.get(encoded);
                texts.add(new String(encoded, StandardCharsets.UTF_8));
            }
            return texts.get(number);
        }
    }
}

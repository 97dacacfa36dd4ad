package dev.allowance.languageserver;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The text of a document at one version. Positions are those of the protocol: lines and UTF-16 units counted from 0; what lies
 * outside is moved to the nearest place within. Immutable.
 */
final class TextBuffer {

    private final String text;
    private final int version;
    private final int[] lineStarts;

    TextBuffer(String text, int version) {
        this.text = text;
        this.version = version;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        return text;
    }

    /** As the client counts. */
    int version() {
        return version;
    }

    int lines() {
        return lineStarts.length;
    }

    /** A line without its end. */
    String line(int number) {
        int start = lineStarts[number];
        int end = number + 1 < lineStarts.length ? lineStarts[number + 1] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The place of a position in the text. */
    int offset(Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= lineStarts.length) {
            return text.length();
        }
        int length = line(position.getLine()).length();
        return lineStarts[position.getLine()] + Math.max(0, Math.min(position.getCharacter(), length));
    }

    /** The position of a place in the text. */
    Position position(int offset) {
        int within = Math.max(0, Math.min(offset, text.length()));
        int found = java.util.Arrays.binarySearch(lineStarts, within);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, within - lineStarts[line]);
    }

    /** The text of a range. */
    String text(Range range) {
        int start = offset(range.getStart());
        return text.substring(start, Math.max(start, offset(range.getEnd())));
    }

    /** The text after these changes, applied in order. */
    TextBuffer with(List<TextDocumentContentChangeEvent> changes, int newVersion) {
        TextBuffer buffer = this;
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                buffer = new TextBuffer(change.getText(), newVersion);
            } else {
                int start = buffer.offset(change.getRange().getStart());
                int end = Math.max(start, buffer.offset(change.getRange().getEnd()));
                buffer = new TextBuffer(
                        buffer.text.substring(0, start) + change.getText() + buffer.text.substring(end), newVersion);
            }
        }
        return buffer;
    }
}

package dev.allowance.processor.lookup;

import java.util.List;

/** Lines as a generated class keeps them: without what each field repeats from the beginning of the field above it. */
final class RouteLines {

    /** What one byte of a class file can count. */
    private static final int MOST_SHARED = 126;

    private RouteLines() {}

    /** Each field, ended by a blank or the end of the line, follows a character that is one more than it repeats. */
    static String shortened(List<String> lines) {
        StringBuilder text = new StringBuilder();
        String above = "";
        for (String line : lines) {
            int field = 0;
            int fieldAbove = 0;
            while (field <= line.length()) {
                int end = end(line, field);
                int endAbove = end(above, fieldAbove);
                int most = Math.min(MOST_SHARED, Math.min(end - field, endAbove - fieldAbove));
                int shared = 0;
                while (shared < most && line.charAt(field + shared) == above.charAt(fieldAbove + shared)) {
                    shared++;
                }
                text.append((char) (shared + 1)).append(line, field + shared, end);
                text.append(end < line.length() ? ' ' : '\n');
                field = end + 1;
                fieldAbove = Math.min(above.length(), endAbove + 1);
            }
            above = line;
        }
        return text.toString();
    }

    private static int end(String line, int field) {
        int blank = line.indexOf(' ', field);
        return blank < 0 ? line.length() : blank;
    }
}

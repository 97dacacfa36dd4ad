package dev.allowance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats that can be asked for, by name. */
public final class ReportFormats {

    private static final Map<String, ReportFormat> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("json", new JsonReport());
        BY_NAME.put("sarif", new SarifReport());
        BY_NAME.put("html", new HtmlReport());
    }

    private ReportFormats() {}

    /**
     * The formats of names that are separated by commas; none for {@code none} or nothing.
     *
     * @throws IllegalArgumentException saying which name there is not, and which there are
     */
    public static List<ReportFormat> parse(String names) {
        List<ReportFormat> formats = new ArrayList<>();
        for (String part : names.split(",")) {
            String name = part.strip();
            if (name.isEmpty() || name.equals("none")) {
                continue;
            }
            ReportFormat format = BY_NAME.get(name);
            if (format == null) {
                throw new IllegalArgumentException("there is no report \"" + name + "\"; there are "
                        + String.join(", ", BY_NAME.keySet()) + " and none");
            }
            if (!formats.contains(format)) {
                formats.add(format);
            }
        }
        return List.copyOf(formats);
    }
}

package dev.allowance.context;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads a properties file with the lines of its keys. Spring Boot's separator {@code #---} begins another document, and a key
 * {@code %profile.name} is Quarkus' way to set a name for a profile.
 */
final class PropertiesDocuments {

    private final String file;
    private final String profile;
    private final List<Document> documents = new ArrayList<>();
    private List<Setting> settings = new ArrayList<>();

    private PropertiesDocuments(String file, String profile) {
        this.file = file;
        this.profile = profile;
    }

    /**
     * The documents of a text.
     *
     * @throws IllegalArgumentException for a broken escape
     */
    static List<Document> read(String text, String file, String profile) throws IOException {
        return new PropertiesDocuments(file, profile).read(text.lines().toList());
    }

    private List<Document> read(List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("#---") || line.equals("!---")) {
                documents.add(new Document(settings));
                settings = new ArrayList<>();
                continue;
            }
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            int first = i + 1;
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (goesOn(lines.get(i)) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            add(logical.toString(), first);
        }
        documents.add(new Document(settings));
        return documents;
    }

    /** An odd number of backslashes at the end. */
    private static boolean goesOn(String line) {
        int slashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void add(String logical, int line) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader(logical));
        for (String key : one.stringPropertyNames()) {
            String value = one.getProperty(key);
            int dot = key.indexOf('.');
            if (key.startsWith("%") && dot > 0) {
                for (String name : key.substring(1, dot).split(",")) {
                    settings.add(new Setting(key.substring(dot + 1), value, name, file, line));
                }
            } else {
                settings.add(new Setting(key, value, profile, file, line));
            }
        }
    }
}

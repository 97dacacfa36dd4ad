package dev.allowance.context;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a YAML file into flat keys with their lines, as Spring Boot's {@code OriginTrackedYamlLoader} does. Makes no objects:
 * it walks the nodes.
 */
final class YamlDocuments {

    private static final int MOST_SETTINGS = 50_000;

    private final String file;
    private final String profile;
    private final List<Setting> settings = new ArrayList<>();

    private YamlDocuments(String file, String profile) {
        this.file = file;
        this.profile = profile;
    }

    /**
     * The documents of a text.
     *
     * @throws IllegalArgumentException where it is no YAML, naming the line
     */
    static List<Document> read(String text, String file, String profile) {
        List<Document> documents = new ArrayList<>();
        try {
            for (Node node : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
                YamlDocuments one = new YamlDocuments(file, profile);
                one.add("", node);
                documents.add(new Document(one.settings));
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException(e.getMessage().replaceAll("\\s+", " "), e);
        }
        return documents;
    }

    private void add(String key, Node node) {
        if (settings.size() >= MOST_SETTINGS) {
            throw new YAMLException("more than " + MOST_SETTINGS + " values");
        }
        if (node instanceof ScalarNode scalar) {
            String name = key.startsWith("%") && key.contains(".") ? key.substring(key.indexOf('.') + 1) : key;
            String of = name.equals(key) ? profile : key.substring(1, key.indexOf('.'));
            settings.add(new Setting(
                    name, scalar.getValue(), of, file, scalar.getStartMark().getLine() + 1));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    boolean merge = name.getValue().equals("<<");
                    add(merge ? key : key + (key.isEmpty() ? "" : ".") + name.getValue(), tuple.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(key + "[" + i + "]", sequence.getValue().get(i));
            }
        }
    }
}

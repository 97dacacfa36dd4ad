package dev.allowance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.allowance.http.HttpMethods;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** JSON whose bytes depend on the content alone: members in the order in which they were put, line feeds on every platform. */
final class Json {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** As the route notation has it, one element a name; {@code *} for all, {@code ?} where only run time knows. */
    static ArrayNode methods(HttpMethods methods) {
        return strings(
                methods.isAll() || methods.isUnknown() ? List.of(methods.toString()) : List.copyOf(methods.names()));
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Leaves out what is empty. */
    static void putStrings(ObjectNode object, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            object.set(name, strings(values));
        }
    }

    /** As UTF-8, ended by a line feed. */
    static byte[] bytes(ObjectNode object) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER);
            // by way of a text: a lone surrogate in somebody's constant is no reason to fail
            String text = MAPPER.writer(printer).writeValueAsString(object);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

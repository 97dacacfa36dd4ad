package dev.allowance.processor.lookup;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Route sets of any size that look like those of business applications: modules, collections, items, sub-resources. */
final class Synthetic {

    private static final String[] SYLLABLES =
            "or der cus to mer in voice pay ment ship ware house stock user role price".split(" ");

    private Synthetic() {}

    /** Templates with their methods; together they declare about this many routes. */
    static Map<String, String> templates(int routes) {
        Random random = new Random(1);
        Map<String, String> templates = new TreeMap<>();
        int count = 0;
        while (count < routes) {
            String collection = "/api/" + word(random) + "/" + word(random) + "s";
            String child = word(random) + "s";
            templates.put(collection, "GET,POST");
            templates.put(collection + "/{id}", "DELETE,GET,PATCH,PUT");
            templates.put(collection + "/{id}/" + child, "GET,POST");
            templates.put(
                    collection + "/{id}/" + child + "/{" + child + "Id}", random.nextBoolean() ? "GET" : "GET,PUT");
            templates.put(collection + "/search", "GET");
            count += 11;
        }
        return templates;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.append(random.nextInt(20)).toString();
    }
}

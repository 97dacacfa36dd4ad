package com.example.shop;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints what the compiler left behind: the route table, the generated class, and what it answers. */
final class ShowRoutes {

    private ShowRoutes() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path classes = Path.of(ShopApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path target = classes.getParent();
        Path index = classes.resolve("META-INF/allowance/routes.txt");
        Path lookup = target.resolve("generated-sources/annotations/com/example/shop/AllowedMethods.java");

        System.out.println("\n=== The route table: " + target.getParent().relativize(index) + "\n");
        System.out.print(Files.readString(index));

        System.out.println("\n=== The generated class: " + target.getParent().relativize(lookup) + "\n");
        try (Stream<String> lines = Files.lines(lookup)) {
            lines.filter(line -> line.strip().startsWith("public ")).forEach(System.out::println);
        }

        System.out.println("\n=== What it answers\n");
        show("POST", "/v1/orders/7");
        show("DELETE", "/v1/products");
        show("PUT", "/v1/orders/seven");
    }

    private static void show(String method, String path) {
        System.out.println("AllowedMethods.allow(\"" + path + "\")");
        System.out.println("    " + AllowedMethods.allow(path));
        System.out.println("AllowedMethods.explain(\"" + method + "\", \"" + path + "\")");
        System.out.println("    " + AllowedMethods.explain(method, path) + "\n");
    }
}

package dev.allowance.languageserver.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project without faults. */
final class Sample {

    static final String USERS = "src/main/java/shop/Users.java";

    private static final String USERS_TEXT = """
            package shop;

            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.PathVariable;
            import org.springframework.web.bind.annotation.PostMapping;
            import org.springframework.web.bind.annotation.PutMapping;
            import org.springframework.web.bind.annotation.RequestBody;
            import org.springframework.web.bind.annotation.RequestMapping;
            import org.springframework.web.bind.annotation.RestController;

            @RestController
            @RequestMapping("/users")
            class Users {

                @GetMapping
                String list() {
                    return "";
                }

                @PostMapping
                String create(@RequestBody String user) {
                    return user;
                }

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) {
                    return "";
                }

                @PutMapping("/{id}")
                String change(@PathVariable("id") long id, @RequestBody String user) {
                    return user;
                }
            }
            """;

    private Sample() {}

    /** Writes it to a folder. */
    static Path copy(Path folder) throws IOException {
        Path users = folder.resolve(USERS);
        Files.createDirectories(users.getParent());
        Files.writeString(users, USERS_TEXT);
        return folder;
    }
}

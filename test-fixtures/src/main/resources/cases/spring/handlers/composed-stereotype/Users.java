package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Api("/users")
class Users {
    @GetMapping
    String all() {
        return "";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id) {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Since Spring 6 a mapping on the type makes no handler of it. */
@RequestMapping("/users")
class Users {
    @GetMapping("/{id}")
    String one(@PathVariable String id) {
        return "";
    }
}

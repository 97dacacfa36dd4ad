package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Its subclasses live elsewhere. */
@RestController
@RequestMapping("/users")
abstract class Users<T> {
    @PostMapping
    abstract T create(@RequestBody T user);

    @GetMapping("/{id}")
    T one(@PathVariable String id) {
        return null;
    }
}

package demo;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/users")
interface Api {
    @GetMapping
    String all();

    @GetMapping("/{id}")
    String one(@PathVariable String id);

    @DeleteMapping("/{id}")
    default void delete(@PathVariable String id) {}
}

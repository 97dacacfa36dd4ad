package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Another module implements it. */
@RequestMapping("/users")
interface Api {
    @GetMapping("/{id}")
    String one(@PathVariable String id);
}

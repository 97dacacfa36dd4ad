package it;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
class Users {

    @GetMapping
    List<String> list() {
        return List.of();
    }

    @PostMapping("/")
    void create(@RequestBody String user) {}

    @GetMapping("/{id}")
    String read(@PathVariable("id") long id) {
        return "";
    }

    @PostMapping("/{id}")
    void write(@PathVariable("id") long id, @RequestBody String user) {}
}

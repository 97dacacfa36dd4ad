package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @GetMapping("/users/{id}/keys/{id}")
    String twice() {
        return "";
    }
}

package demo;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

@Component
class Users {
    @GetMapping("/users")
    String all() {
        return "";
    }
}

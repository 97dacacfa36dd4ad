package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @Fetch(path = "/ignored")
    String get() {
        return "";
    }
}

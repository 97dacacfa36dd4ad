package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @Two
    String get() {
        return "";
    }
}

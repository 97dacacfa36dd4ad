package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @Fetch("/value")
    String value() {
        return "";
    }

    @Fetch(at = "/at")
    String at() {
        return "";
    }
}

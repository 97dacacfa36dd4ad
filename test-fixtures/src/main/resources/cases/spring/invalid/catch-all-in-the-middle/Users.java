package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @GetMapping("/a/**/b")
    String middle() {
        return "";
    }

    @GetMapping("/fine")
    String fine() {
        return "";
    }
}

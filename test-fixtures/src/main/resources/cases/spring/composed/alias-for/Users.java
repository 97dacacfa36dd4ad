package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @Fetch("/a")
    String a() {
        return "";
    }

    @Fetch(value = {"/b", "/c"}, when = "x")
    String b() {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @FetchText("/a")
    String a() {
        return "";
    }

    @FetchText(value = "/b", needs = "X-B")
    String b() {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @PostMapping(
            path = "/x",
            headers = {"Accept=text/html,text/plain", "content-type!=a/b", "X-One", "!X-Two"},
            consumes = "c/d")
    String post() {
        return "";
    }
}

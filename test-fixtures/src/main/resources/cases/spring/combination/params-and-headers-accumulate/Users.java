package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/p", params = "a", headers = "X-One=1")
class Users {
    @GetMapping(path = "/x", params = {"b=2", "!c"}, headers = "X-Two!=2")
    String get() {
        return "";
    }
}

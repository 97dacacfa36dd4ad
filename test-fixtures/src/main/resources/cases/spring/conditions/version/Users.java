package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/users", version = "1")
class Users {
    @GetMapping("/{id}")
    String one() {
        return "";
    }

    @GetMapping(path = "/{id}", version = "2+")
    String newer() {
        return "";
    }
}

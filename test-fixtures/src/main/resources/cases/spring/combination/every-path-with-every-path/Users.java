package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping({"/a", "/b"})
class Users {
    @GetMapping({"/x", "/y"})
    String get() {
        return "";
    }

    @PostMapping
    String post() {
        return "";
    }
}

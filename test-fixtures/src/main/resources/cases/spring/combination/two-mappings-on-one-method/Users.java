package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one that is least deep wins, then the first; the other is ignored with a warning in the log. */
@RestController
class Users {
    @GetMapping("/get")
    @PostMapping("/post")
    String first() {
        return "";
    }

    @PostMapping("/shortcut")
    @RequestMapping("/direct")
    String direct() {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/s")
class Users {
    @GetMapping("/{id:\\d+}")
    String regex() {
        return "";
    }

    @GetMapping("/{a}-{b}.json")
    String several() {
        return "";
    }

    @GetMapping("/f?le/*.txt")
    String wildcards() {
        return "";
    }

    @GetMapping("/files/{*rest}")
    String rest() {
        return "";
    }

    @GetMapping("/all/**")
    String all() {
        return "";
    }

    @GetMapping("/{id:[0-9]{2,3}}/braces")
    String braces() {
        return "";
    }

    @GetMapping("/sp ace")
    String blank() {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/c", consumes = "application/json", produces = {"text/plain", "text/html"})
class Users {
    @PostMapping("/inherits")
    String inherits() {
        return "";
    }

    @PostMapping(path = "/replaces", consumes = {"application/xml", "!text/csv"}, produces = "application/pdf")
    String replaces() {
        return "";
    }
}

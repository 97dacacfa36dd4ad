package it;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WebController {

    @GetMapping("/orders/{id}")
    String read(@PathVariable("id") long id) {
        return "";
    }
}

package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/base")
class Base {
    @GetMapping("/y")
    public String y() {
        return "";
    }
}

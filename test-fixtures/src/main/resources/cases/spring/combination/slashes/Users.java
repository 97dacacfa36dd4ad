package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    @RestController
    @RequestMapping("m4/")
    static class Both {
        @GetMapping("/q")
        String q() {
            return "";
        }

        @GetMapping("r")
        String r() {
            return "";
        }
    }

    @RestController
    @RequestMapping("m3")
    static class None {
        @GetMapping("")
        String empty() {
            return "";
        }

        @GetMapping("/")
        String slash() {
            return "";
        }

        @GetMapping("x/")
        String trailing() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/e1/")
    static class Trailing {
        @GetMapping
        String none() {
            return "";
        }
    }
}

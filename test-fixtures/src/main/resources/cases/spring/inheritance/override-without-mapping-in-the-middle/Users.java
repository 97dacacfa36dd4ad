package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    static class Top {
        @GetMapping("/top")
        String x() {
            return "";
        }
    }

    static class Middle extends Top {
        @Override
        String x() {
            return "middle";
        }
    }

    @RestController
    @RequestMapping("/a")
    static class Leaf extends Middle {
        @Override
        String x() {
            return "leaf";
        }
    }
}

package demo;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/m1", method = RequestMethod.GET)
class Users {
    @PostMapping("/x")
    String both() {
        return "";
    }

    @RequestMapping("/y")
    String inherited() {
        return "";
    }

    @RequestMapping(path = "/z", method = {RequestMethod.PUT, RequestMethod.PATCH})
    String more() {
        return "";
    }
}

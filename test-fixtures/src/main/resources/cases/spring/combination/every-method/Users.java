package demo;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @RequestMapping("/any")
    String any() {
        return "";
    }

    @RequestMapping(path = "/rare", method = {RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE})
    String rare() {
        return "";
    }
}

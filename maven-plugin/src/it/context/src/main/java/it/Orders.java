package it;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Orders {

    @GetMapping("${orders.path}/{id}")
    String read() {
        return "";
    }

    @GetMapping("${list.path:/lists}")
    String lists() {
        return "";
    }
}

package it;

@org.springframework.web.bind.annotation.RestController
class Odd {
    String odd = "é";
}

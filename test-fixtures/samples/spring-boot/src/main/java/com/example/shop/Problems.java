package com.example.shop;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.ServletRequestPathUtils;

/** Errors as RFC 9457 problems; a 405 says what is allowed. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String path = path(request);
        String allow = AllowedMethods.allow(path);
        ProblemDetail problem = refused.getBody();
        if (allow != null) {
            headers.set(HttpHeaders.ALLOW, allow);
            problem.setDetail(AllowedMethods.explain(refused.getMethod(), path));
            problem.setProperty("allowed", AllowedMethods.methods(path));
        }
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = missing.getBody();
        problem.setDetail(AllowedMethods.explain(missing.getHttpMethod().name(), path(request)));
        return handleExceptionInternal(missing, problem, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleNoSuchItem(NoSuchItemException missing, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.LINK, "<" + missing.collection() + ">; rel=\"collection\"");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
        return handleExceptionInternal(missing, problem, headers, HttpStatus.NOT_FOUND, request);
    }

    /** As it came over the wire, still encoded, but without the context path and the servlet's, which no mapping knows. */
    private static String path(WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        return ServletRequestPathUtils.getParsedRequestPath(servletRequest)
                .pathWithinApplication()
                .value();
    }
}

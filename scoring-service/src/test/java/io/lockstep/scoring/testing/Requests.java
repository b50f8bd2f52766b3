package io.lockstep.scoring.testing;

import static io.restassured.RestAssured.given;

import io.lockstep.kit.testing.TokenSigner;
import io.restassured.specification.RequestSpecification;

/** Requests with real signed tokens. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification viewer() {
        return as("viewer");
    }

    /** Somebody with the roles. */
    public static RequestSpecification as(String... roles) {
        return given().auth().preemptive().oauth2(TokenSigner.shared().token("somebody", roles));
    }

    public static RequestSpecification nobody() {
        return given();
    }
}

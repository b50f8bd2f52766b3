package io.lockstep.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal of at most 18 digits before the point and 6 after it. Unlike {@code @Digits} it also refuses exponents so
 * large that the number could not be written out.
 */
@Constraint(validatedBy = Amount.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Amount {

    String message() default "{io.lockstep.kit.validation.Amount}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the digits without writing the number out. */
    class Validator implements ConstraintValidator<Amount, BigDecimal> {

        static final int INTEGER = 18;
        static final int FRACTION = 6;

        @Override
        public boolean isValid(@Nullable BigDecimal value, @Nullable ConstraintValidatorContext context) {
            if (value == null || value.signum() == 0) {
                return value == null || Math.abs((long) value.scale()) <= INTEGER;
            }
            var digitsBeforePoint = (long) value.precision() - value.scale();
            return digitsBeforePoint <= INTEGER && value.stripTrailingZeros().scale() <= FRACTION;
        }
    }
}

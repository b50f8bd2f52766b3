/*
 * Makes the flushes of PostgreSQL as slow as those of a real volume: preloaded into it, it sleeps before each fsync and
 * fdatasync for as many microseconds as the 32-bit number in the file named by LOCKSTEP_FLUSH_DELAY says at that moment.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static volatile uint32_t *delay;

__attribute__((constructor)) static void open_delay(void) {
    const char *file = getenv("LOCKSTEP_FLUSH_DELAY");
    if (file == NULL || strcmp(program_invocation_short_name, "postgres") != 0) {
        return;
    }
    int fd = open(file, O_RDONLY);
    if (fd >= 0) {
        void *mapped = mmap(NULL, sizeof(uint32_t), PROT_READ, MAP_SHARED, fd, 0);
        delay = mapped == MAP_FAILED ? NULL : mapped;
        close(fd);
    }
}

static void wait_a_little(void) {
    if (delay != NULL && *delay > 0) {
        struct timespec time = {*delay / 1000000, (long)(*delay % 1000000) * 1000};
        nanosleep(&time, NULL);
    }
}

int fsync(int fd) {
    static int (*real)(int);
    if (real == NULL) {
        real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    }
    wait_a_little();
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (real == NULL) {
        real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    }
    wait_a_little();
    return real(fd);
}
